package io.github.herogold.orm.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A question for something else than the rows of an entity class: for some of their attributes, or
 * for what a whole query says.
 *
 * <p>Immutable, like {@link Query}; asked when {@link #list()}, {@link #first()} and the like are
 * called.
 *
 * @param <R> what is found
 */
public final class Selection<R> {
    private final Answers<?, R> answers;

    Selection(Answers<?, R> answers) {
        this.answers = answers;
    }

    /**
     * One page of this selection, in the order that the query gives.
     *
     * @param number the page, counted from 0
     * @param size how many answers a page has, at least 1
     * @return the selection of that page
     * @throws NoSuchPageException if there cannot be such a page
     */
    public Selection<R> page(int number, int size) {
        return new Selection<>(answers.page(number, size));
    }

    /**
     * The first answers of this selection.
     *
     * @param size how many at most, at least 1
     * @return the limited selection
     * @throws NoSuchPageException if the size is less than 1
     */
    public Selection<R> limit(int size) {
        return page(0, size);
    }

    /**
     * The answers.
     *
     * @return what was found, in order
     */
    public List<R> list() {
        return answers.list();
    }

    /**
     * The answers one by one, for more of them than should be in memory.
     *
     * @return a stream that must be closed, best by {@code try (Stream<…> answers = …)}
     */
    public Stream<R> stream() {
        return answers.stream();
    }

    /**
     * Does something with each answer while the query goes on, and closes it.
     *
     * @param work what to do
     */
    public void forEach(Consumer<? super R> work) {
        answers.forEach(work);
    }

    /**
     * The first answer, if there is any.
     *
     * @return what was found
     */
    public Optional<R> first() {
        return answers.first();
    }

    /**
     * The only answer.
     *
     * @return what was found
     * @throws NotFoundException if there is none
     * @throws io.github.herogold.orm.OrmException if there are several
     */
    public R one() {
        return answers.one();
    }
}
