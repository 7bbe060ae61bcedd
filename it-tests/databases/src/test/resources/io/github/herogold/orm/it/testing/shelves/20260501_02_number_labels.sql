-- migrate:up
create sequence labels_SEQ start with 1 increment by 50;
-- migrate:down
drop sequence labels_SEQ;
