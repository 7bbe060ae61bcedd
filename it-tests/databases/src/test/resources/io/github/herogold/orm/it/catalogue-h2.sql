-- What is in the current schema, one line for each thing.
-- https://h2database.com/html/systemtables.html
-- Constraints that were given no name have a random one, which is left out, and so are the
-- indexes that only serve a constraint. Subselects stand where a join would do: H2 builds these
-- tables anew for every row that is joined.
with tables as (
    select table_name from information_schema.tables
    where table_schema = schema() and table_type = 'BASE TABLE'
        and not regexp_like(table_name, '^HTE?_', 'i')
), key_columns as (
    select * from information_schema.key_column_usage where table_schema = schema()
), constraints as (
    select *, case when not regexp_like(constraint_name, '^CONSTRAINT_[0-9A-F]+$')
            then constraint_name || ' ' end as given_name
    from information_schema.table_constraints
    where table_schema = schema() and table_name in (select table_name from tables)
)
select concat('table ', table_name) from tables
union all
select concat(
        'table ', table_name, ': column ', column_name, ' ', coalesce(domain_name, data_type),
        '(' || character_maximum_length || ')',
        case data_type when 'NUMERIC' then '(' || numeric_precision || ', ' || numeric_scale || ')' end,
        '(' || datetime_precision || ')',
        ' (' || (select listagg('''' || value_name || '''', ', ') within group (order by value_ordinal)
            from information_schema.enum_values e
            where e.object_schema = schema() and e.object_name = c.table_name
                and e.enum_identifier = c.dtd_identifier) || ')',
        ' of ' || (select e.data_type from information_schema.element_types e
            where e.object_schema = schema() and e.object_name = c.table_name
                and e.collection_type_identifier = c.dtd_identifier),
        case is_nullable when 'NO' then ' not null' end,
        ' generated ' || lower(identity_generation) || ' as identity',
        ' default ' || column_default,
        ' generated always as ' || generation_expression,
        ' on update ' || column_on_update)
    from information_schema.columns c
    where table_schema = schema() and table_name in (select table_name from tables)
union all
select concat('table ', table_name, ': constraint ', given_name, constraint_type, ' (',
        (select listagg(column_name, ', ') within group (order by ordinal_position)
            from key_columns k where k.constraint_name = c.constraint_name),
        ')')
    from constraints c
    where constraint_type in ('PRIMARY KEY', 'UNIQUE')
union all
select concat('table ', table_name, ': constraint ', given_name, 'FOREIGN KEY (',
        (select listagg(column_name, ', ') within group (order by position_in_unique_constraint)
            from key_columns k where k.constraint_name = c.constraint_name),
        ') references ',
        (select concat(
                (select concat(any_value(table_name), ' (',
                        listagg(column_name, ', ') within group (order by ordinal_position), ')')
                    from key_columns k where k.constraint_name = r.unique_constraint_name),
                ' on update ', update_rule, ' on delete ', delete_rule)
            from information_schema.referential_constraints r
            where r.constraint_schema = schema() and r.constraint_name = c.constraint_name))
    from constraints c
    where constraint_type = 'FOREIGN KEY'
union all
select concat('table ', table_name, ': constraint ', given_name, 'CHECK ',
        (select check_clause from information_schema.check_constraints k
            where k.constraint_schema = schema() and k.constraint_name = c.constraint_name))
    from constraints c
    where constraint_type = 'CHECK'
union all
select concat('table ', table_name, ': ', index_type_name, ' ', index_name, ' (',
        (select listagg(column_name || ' ' || ordering_specification, ', ')
                within group (order by ordinal_position)
            from information_schema.index_columns c
            where c.index_schema = schema() and c.index_name = i.index_name),
        ')')
    from information_schema.indexes i
    where table_schema = schema() and not is_generated
        and table_name in (select table_name from tables)
union all
select concat('table ', event_object_table, ': trigger ', trigger_name, ' ', action_timing, ' ',
        event_manipulation, ' ', action_orientation, ' ', java_class)
    from information_schema.triggers
    where trigger_schema = schema()
union all
select concat('sequence ', sequence_name, ' ', data_type, ' start ', start_value,
        ' increment ', increment, ' minimum ', minimum_value, ' maximum ', maximum_value,
        ' cache ', cache, case cycle_option when 'YES' then ' cycle' end)
    from information_schema.sequences
    where sequence_schema = schema()
union all
select concat('view ', table_name, ' as ', view_definition)
    from information_schema.views
    where table_schema = schema()
union all
select concat('routine ', routine_name, ': ', external_name, ' ', routine_definition)
    from information_schema.routines
    where routine_schema = schema()
union all
select concat('domain ', domain_name, ' ', data_type, '(' || character_maximum_length || ')',
        ' default ' || domain_default)
    from information_schema.domains
    where domain_schema = schema()
