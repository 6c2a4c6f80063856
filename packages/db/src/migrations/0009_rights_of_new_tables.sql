-- The application may read a new table and add to it; the right to change or to delete is for its own migration to give.
alter default privileges in schema public grant select, insert on tables to sansang_application;
