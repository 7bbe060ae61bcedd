/** Names, checksums and words, which need nothing else. */
@NullMarked
package io.github.herogold.orm.engine.text;

import org.jspecify.annotations.NullMarked;
