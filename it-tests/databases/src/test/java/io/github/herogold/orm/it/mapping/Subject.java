package io.github.herogold.orm.it.mapping;

/** An entity of one kind of mapping, which can be changed and looked at. */
interface Subject {

    /** Changes what its mapping is about; another number gives another change. */
    void change(int number);

    /** What its row and all that belongs to it should be like, but for keys and times. */
    Object view();
}
