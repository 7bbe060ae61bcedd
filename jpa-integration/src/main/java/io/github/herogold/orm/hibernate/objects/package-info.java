/**
 * What Hibernate tells of the objects of callers while they are written, so that they are true
 * after a commit and as before after a rollback.
 */
@NullMarked
package io.github.herogold.orm.hibernate.objects;

import org.jspecify.annotations.NullMarked;
