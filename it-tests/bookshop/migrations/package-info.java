/** How the tables of the bookshop came to be. */
@NullMarked
package migrations;

import org.jspecify.annotations.NullMarked;
