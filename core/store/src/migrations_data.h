#pragma once

namespace cordboard::store {

/// One numbered file of sql/<dialect>/, embedded at build time.
struct Migration
{
    int version;
    const char *name;
    const char *sql;
};

extern const Migration sqliteMigrations[];
extern const int sqliteMigrationsCount;
extern const Migration postgresqlMigrations[];
extern const int postgresqlMigrationsCount;

} // namespace cordboard::store
