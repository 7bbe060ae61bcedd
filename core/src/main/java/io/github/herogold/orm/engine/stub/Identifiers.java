package io.github.herogold.orm.engine.stub;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of tables and columns in a statement that is the same on every database. */
final class Identifiers {
    // PostgreSQL cuts longer ones off (its manual, 4.1.1).
    private static final Pattern FORM = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    // What one of the databases refuses as the name of a table or of a column, found by trying all
    // words that PostgreSQL 18 and MariaDB 11 say they know, and what MySQL 8.4 reserves beside
    // (its manual, 11.3).
    private static final Set<String> RESERVED =
            Set.of(
                    """
                    accessible add all alter analyse analyze any array as asc asensitive asymmetric
                    authorization before between bigint binary blob both by call cascade case cast
                    change char character check collate collation column concurrently condition
                    constraint continue convert create cross cube cume_dist current_catalog
                    current_date current_role current_schema current_time current_timestamp
                    current_user cursor databases day day_hour day_microsecond day_minute day_second
                    dec decimal declare default deferrable delayed delete delete_domain_id
                    dense_rank desc describe deterministic distinct distinctrow div do do_domain_ids
                    double drop dual each else elseif empty enclosed end escaped except exists exit
                    explain extract false fetch first_value float float4 float8 for force foreign
                    freeze from full fulltext function generated get grant group grouping groups
                    having high_priority hour hour_microsecond hour_minute hour_second if ignore
                    ignore_domain_ids ilike in index infile initially inner inout insensitive insert
                    int int1 int2 int3 int4 int8 integer intersect interval into is isnull iterate
                    join json_arrayagg json_objectagg json_table key keys kill lag last_value
                    lateral lead leading leave left like limit linear lines load localtime
                    localtimestamp lock long longblob longtext loop low_priority manual
                    master_demote_to_replica master_demote_to_slave master_ssl_verify_server_cert
                    match maxvalue mediumblob mediumint mediumtext middleint minus minute
                    minute_microsecond minute_second mod modifies month natural no_write_to_binlog
                    not notnull nth_value ntile null numeric of offset on only optimize optionally
                    or order out outer outfile over overlaps page_checksum parallel parse_vcol_expr
                    partition percent_rank placing portion position precision primary procedure
                    purge qualify range rank read read_write reads real recursive ref_system_id
                    references regexp release rename repeat replace require resignal restrict return
                    returning revoke right rlike row row_number rownum rows schemas second
                    second_microsecond select sensitive separator session_user set show signal
                    similar smallint some spatial specific sql sql_after_gtids sql_before_gtids
                    sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate
                    sqlwarning ssl starting stats_auto_recalc stats_persistent stats_sample_pages
                    stored straight_join substring symmetric system system_user table tablesample
                    terminated then tinyblob tinyint tinytext to trailing trigger trim true uescape
                    undo union unique unknown unlock unsigned update usage use user using utc_date
                    utc_time utc_timestamp value values varbinary varchar varcharacter variadic
                    varying verbose virtual when where while window with write xor year year_month
                    zerofill
                    """
                            .split("\\s+"));

    private Identifiers() {}

    /** Whether a name can stand in a statement as it is, on all databases. */
    static boolean needsNoQuotes(String name) {
        return FORM.matcher(name).matches() && !RESERVED.contains(name);
    }
}
