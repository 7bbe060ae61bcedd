package io.github.herogold.orm.engine.schema;

import java.util.List;

/** The {@link DropScript} of PostgreSQL. */
final class DropScriptOfPostgresql {
    // What belongs to an extension is the extension's, and what is a part of something goes with
    // it: row types, arrays, functions of ranges (PostgreSQL manual, pg_depend).
    private static final String OWN_WITHOUT =
            """
            with here as (select oid from pg_namespace where nspname = current_schema()),
            thing (class, oid, rank) as (
                select 'pg_class'::regclass::oid, c.oid, case c.relkind when 'S' then 2 else 1 end
                    from pg_class c join here on c.relnamespace = here.oid
                    where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.relname <> '%s'
                union all select 'pg_proc'::regclass, p.oid, 3
                    from pg_proc p join here on p.pronamespace = here.oid
                union all select 'pg_opclass'::regclass, o.oid, 4
                    from pg_opclass o join here on o.opcnamespace = here.oid
                union all select 'pg_opfamily'::regclass, o.oid, 5
                    from pg_opfamily o join here on o.opfnamespace = here.oid
                union all select 'pg_operator'::regclass, o.oid, 6
                    from pg_operator o join here on o.oprnamespace = here.oid
                union all select 'pg_type'::regclass, t.oid, 7
                    from pg_type t join here on t.typnamespace = here.oid
                union all select 'pg_collation'::regclass, c.oid, 8
                    from pg_collation c join here on c.collnamespace = here.oid
                union all select 'pg_conversion'::regclass, c.oid, 9
                    from pg_conversion c join here on c.connamespace = here.oid
                union all select 'pg_statistic_ext'::regclass, s.oid, 10
                    from pg_statistic_ext s join here on s.stxnamespace = here.oid
                union all select 'pg_ts_config'::regclass, t.oid, 11
                    from pg_ts_config t join here on t.cfgnamespace = here.oid
                union all select 'pg_ts_dict'::regclass, t.oid, 12
                    from pg_ts_dict t join here on t.dictnamespace = here.oid
                union all select 'pg_ts_parser'::regclass, t.oid, 13
                    from pg_ts_parser t join here on t.prsnamespace = here.oid
                union all select 'pg_ts_template'::regclass, t.oid, 14
                    from pg_ts_template t join here on t.tmplnamespace = here.oid
            ),
            own as (
                select * from thing t where not exists (
                    select from pg_depend d
                    where d.classid = t.class and d.objid = t.oid and d.deptype in ('e', 'i')
                        -- A partitioned table is bound to its own columns.
                        and (d.refclassid, d.refobjid) <> (d.classid, d.objid)
                )
            )
            """;

    private static final String DEPENDENTS =
            """
            select distinct pg_describe_object(d.classid, d.objid, d.objsubid)
            from own
            join pg_depend d on d.refclassid = own.class and d.refobjid = own.oid
                and d.deptype in ('n', 'a')
            cross join lateral pg_identify_object(d.classid, d.objid, d.objsubid) i
            cross join lateral
                pg_identify_object_as_address(d.classid, d.objid, d.objsubid) a
            where d.classid <> 'pg_cast'::regclass
            and coalesce(i.schema, quote_ident(a.object_names[1]))
                <> quote_ident(current_schema())
            order by 1
            """;

    // What one statement drops by its cascade, a later one does not find any more.
    private static final String DROPS =
            """
            select format('drop %s if exists %s cascade',
                case own.class
                    when 'pg_proc'::regclass then 'routine'
                    when 'pg_statistic_ext'::regclass then 'statistics'
                    else i.type end,
                i.identity)
            from own cross join lateral pg_identify_object(own.class, own.oid, 0) i
            order by own.rank, i.identity
            """;

    private DropScriptOfPostgresql() {}

    static DropScript without(String table) {
        String own = OWN_WITHOUT.formatted(table);
        return new DropScript(own + DEPENDENTS, List.of(own + DROPS));
    }
}
