package io.github.herogold.orm.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of PostgreSQL, asked in one round trip: PostgreSQL manual, 52 System Catalogs.
 *
 * <p>Rows are taken whole, for versions differ in the columns there are. Left out is what
 * statements leave behind that did not end: an index that is not valid, and a partition that is
 * half detached.
 */
final class PostgresqlCatalogue implements Catalogue {

    // Conditions are "= any (array)" because for those the server always takes an index. Names are
    // compared as they are and as unquoted ones are folded, in which only A to Z are letters.
    private static final String QUERY =
            """
            with given as (
                select array(select unnest(array[name, lower(name collate "C")])::name
                    from unnest(?::text[]) as name) as names
            ), schemas as (
                select array(select oid from pg_namespace
                    where nspname = any ((select names from given)::name[])
                        or nspname = any (current_schemas(false))) as oids
            ), named_relations as (
                select array(select oid from pg_class
                    where relname = any ((select names from given)::name[])
                        and relnamespace = any ((select oids from schemas)::oid[])) as oids
            ), relations as (
                select array(
                    select c.oid from pg_class c
                    where (c.oid = any ((select oids from named_relations)::oid[])
                            or c.oid = any (array(select indexrelid from pg_index
                                where indrelid = any ((select oids from named_relations)::oid[])))
                            or c.oid = any (array(select objid from pg_depend
                                where refclassid = 'pg_class'::regclass and deptype in ('a', 'i')
                                    and classid = 'pg_class'::regclass
                                    and refobjid = any
                                        ((select oids from named_relations)::oid[]))))
                        and not exists (select 1 from pg_index
                            where indexrelid = c.oid and not indisvalid and c.relkind = 'i')
                ) as oids
            ), types as (
                select array(select oid from pg_type
                    where typname = any ((select names from given)::name[])
                        and typnamespace = any ((select oids from schemas)::oid[])) as oids
            ), routines as (
                select array(select oid from pg_proc
                    where proname = any ((select names from given)::name[])
                        and pronamespace = any ((select oids from schemas)::oid[])) as oids
            )
            select 'class', to_jsonb(c) - array['relpages', 'reltuples', 'relallvisible',
                    'relallfrozen', 'relfrozenxid', 'relminmxid', 'relfilenode', 'reltoastrelid',
                    'relhasindex', 'relhasrules', 'relhastriggers', 'relhassubclass']
                from pg_class c where oid = any ((select oids from relations)::oid[])
            union all select 'attribute', to_jsonb(a) - 'attmissingval'
                from pg_attribute a
                where attrelid = any ((select oids from relations)::oid[]) and attnum > 0
            union all select 'default', to_jsonb(d)
                from pg_attrdef d where adrelid = any ((select oids from relations)::oid[])
            union all select 'index', to_jsonb(i) - 'indcheckxmin'
                from pg_index i where indexrelid = any ((select oids from relations)::oid[])
            union all select 'constraint', to_jsonb(c)
                from pg_constraint c where conrelid = any ((select oids from relations)::oid[])
            union all select 'constraint of a domain', to_jsonb(c)
                from pg_constraint c
                where contypid <> 0 and contypid = any ((select oids from types)::oid[])
            union all select 'trigger', to_jsonb(t)
                from pg_trigger t
                where tgrelid = any ((select oids from relations)::oid[]) and not tgisinternal
            union all select 'rule', to_jsonb(r)
                from pg_rewrite r where ev_class = any ((select oids from relations)::oid[])
            union all select 'policy', to_jsonb(p)
                from pg_policy p where polrelid = any ((select oids from relations)::oid[])
            union all select 'statistics', to_jsonb(s)
                from pg_statistic_ext s
                where stxrelid = any ((select oids from relations)::oid[])
                    or stxname = any ((select names from given)::name[])
            union all select 'sequence', to_jsonb(s)
                from pg_sequence s where seqrelid = any ((select oids from relations)::oid[])
            union all select 'partitions', to_jsonb(p)
                from pg_partitioned_table p
                where partrelid = any ((select oids from relations)::oid[])
            union all select 'inheritance', to_jsonb(i) - 'inhdetachpending'
                from pg_inherits i
                where inhrelid = any ((select oids from relations)::oid[])
                    or inhparent = any ((select oids from relations)::oid[])
            union all select 'type', to_jsonb(t)
                from pg_type t where oid = any ((select oids from types)::oid[])
            union all select 'enumeration', to_jsonb(e)
                from pg_enum e where enumtypid = any ((select oids from types)::oid[])
            union all select 'range', to_jsonb(r)
                from pg_range r where rngtypid = any ((select oids from types)::oid[])
            union all select 'routine', to_jsonb(p)
                from pg_proc p where oid = any ((select oids from routines)::oid[])
            union all select 'comment', to_jsonb(d)
                from pg_description d
                where objoid = any ((select oids from relations)::oid[])
                    or objoid = any ((select oids from types)::oid[])
                    or objoid = any ((select oids from routines)::oid[])
            union all select 'schema', to_jsonb(n)
                from pg_namespace n where nspname = any ((select names from given)::name[])
            union all select 'extension', to_jsonb(e)
                from pg_extension e where extname = any ((select names from given)::name[])
            union all select 'database', to_jsonb(d) - array['datfrozenxid', 'datminmxid']
                from pg_database d where datname = any ((select names from given)::name[])
            """;

    @Override
    public Optional<List<String>> lines(Connection connection, Set<String> names)
            throws SQLException {
        List<String> lines = new ArrayList<>();
        Array array = connection.createArrayOf("text", names.toArray());
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        } finally {
            array.free();
        }
        return Optional.of(lines);
    }
}
