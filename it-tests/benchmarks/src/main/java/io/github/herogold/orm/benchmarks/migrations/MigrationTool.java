package io.github.herogold.orm.benchmarks.migrations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A tool that migrates databases, used as its manual says. Each call starts from nothing: it reads
 * the directory, connects and closes the connection.
 *
 * <p>Fresh processes run these classes too, so on their way there is nothing that costs a new JVM
 * time, such as lambdas, but what the tool itself has.
 */
interface MigrationTool {

    /**
     * The files with which this tool creates sample tables, one a table.
     *
     * @param count how many tables
     * @return the texts of the files by name
     */
    SortedMap<String, String> files(int count);

    /** Applies everything that is pending. */
    void migrate(Address address, Path directory) throws Exception;

    /** Prints the state of the migrations. */
    void status(Address address, Path directory, PrintStream out) throws Exception;

    /** How the names of the jars begin that a process of this tool needs. */
    List<String> jars();

    /** The command line of a process that does one thing and ends. */
    default List<String> command(Action action, Address address, Path directory) throws Exception {
        return ToolProcess.command(this, action, address, directory);
    }
}
