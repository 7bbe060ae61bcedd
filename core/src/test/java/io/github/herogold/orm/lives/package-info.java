/**
 * Random lives of a database and its migrations: {@code Lives} generates them, {@code Play} lets
 * each one happen with the real engine against a simulated server, and compares its end with what
 * {@code Undisturbed} finds out without the engine. A {@code Person} does what a refusal says.
 */
package io.github.herogold.orm.lives;
