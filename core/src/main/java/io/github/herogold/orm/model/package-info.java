/**
 * Models: entities that save themselves, and typed queries for them.
 *
 * <pre>{@code
 * @Entity @Table(name = "users")
 * public class User extends BaseModel {
 *     @NotBlank @Email @Column(unique = true) private String email;
 *     ...
 * }
 *
 * User user = new User("ada@example.org");
 * user.add();
 *
 * Model<User> users = Model.of(User.class);
 * User same = users.get(user.getId());
 * List<User> found = users.where("email like ?1", "%@example.org").orderBy("email").list();
 * }</pre>
 *
 * <p>Every method joins the transaction that is active ({@code Orm.inTransaction}, or one on an
 * entity manager given to {@code Orm.use}); where none is, it runs in one of its own, so a write is
 * never lost silently.
 */
@NullMarked
package io.github.herogold.orm.model;

import org.jspecify.annotations.NullMarked;
