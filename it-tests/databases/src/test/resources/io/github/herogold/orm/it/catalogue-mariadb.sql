-- What is in the current database, one line for each thing but the sequences: their settings are
-- in no table of the information schema before MariaDB 11.5.
-- https://mariadb.com/docs/server/reference/system-tables/information-schema
-- Definitions name the database, which is left out. Keys, unique or not, are indexes here.
with tables as (
    select table_name from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE' and table_name not rlike '^HTE?_'
)
select replace(line, concat('`', database(), '`.'), '') from (
    select concat('table ', table_name) as line from tables
    union all
    select concat('table ', table_name, ': column ', column_name, ' ', column_type,
            if(is_nullable = 'NO', ' not null', ''),
            coalesce(concat(' default ', nullif(column_default, 'NULL')), ''),
            coalesce(concat(' generated always as ', generation_expression), ''),
            if(extra = '', '', concat(' ', extra)))
        from information_schema.columns
        where table_schema = database() and table_name in (select table_name from tables)
    union all
    select concat('table ', table_name, ': ',
            if(index_name = 'PRIMARY', 'primary key',
                    concat(if(non_unique, 'index ', 'unique index '), index_name)),
            ' (', group_concat(column_name, coalesce(concat('(', sub_part, ')'), ''),
                    if(collation = 'D', ' desc', '')
                    order by seq_in_index separator ', '), ') ', index_type)
        from information_schema.statistics
        where table_schema = database() and table_name in (select table_name from tables)
        group by table_name, index_name, non_unique, index_type
    union all
    select concat('table ', r.table_name, ': foreign key ', r.constraint_name, ' (',
            group_concat(k.column_name order by k.ordinal_position separator ', '),
            ') references ', r.referenced_table_name, ' (',
            group_concat(k.referenced_column_name order by k.ordinal_position separator ', '),
            ') on update ', r.update_rule, ' on delete ', r.delete_rule)
        from information_schema.referential_constraints r
        join information_schema.key_column_usage k
            on k.constraint_schema = r.constraint_schema and k.table_name = r.table_name
                and k.constraint_name = r.constraint_name
        where r.constraint_schema = database()
        group by r.table_name, r.constraint_name, r.referenced_table_name, r.update_rule,
            r.delete_rule
    union all
    select concat('table ', table_name, ': check ',
            if(constraint_name rlike '^CONSTRAINT_[0-9]+$', '', concat(constraint_name, ' ')),
            '(', check_clause, ')')
        from information_schema.check_constraints
        where constraint_schema = database()
    union all
    select concat('table ', event_object_table, ': trigger ', trigger_name, ' ', action_timing, ' ',
            event_manipulation, ' ', action_statement)
        from information_schema.triggers
        where trigger_schema = database()
    union all
    select concat('view ', table_name, ' as ', view_definition)
        from information_schema.views
        where table_schema = database()
    union all
    select concat(lower(routine_type), ' ', routine_name, '(',
            coalesce((select group_concat(parameter_name, ' ', p.dtd_identifier
                    order by ordinal_position separator ', ')
                from information_schema.parameters p
                where p.specific_schema = database() and p.specific_name = r.specific_name
                    and ordinal_position > 0), ''),
            ')', coalesce(concat(' returns ', r.dtd_identifier), ''), ' ', routine_definition)
        from information_schema.routines r
        where routine_schema = database()
) as everything
