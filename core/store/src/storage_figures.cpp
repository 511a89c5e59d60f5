#include "store/storage_figures.h"

#include "database_file.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace cordboard::store {

namespace {

Result<StorageFigures> figuresOfServer(Connection &connection)
{
    const auto rows =
        connection.run("SELECT current_database(), pg_database_size(current_database())");
    if (!rows)
        return forward(rows);
    StorageFigures figures;
    if ((*rows)->next()) {
        figures.place = (*rows)->text(0);
        figures.octets = (*rows)->integer(1);
    }
    (*rows)->finish();
    return figures;
}

} // namespace

Result<StorageFigures> storageFigures(Connection &connection)
{
    if (connection.dialect() == Dialect::PostgreSql)
        return figuresOfServer(connection);
    const auto rows = connection.run("SELECT file FROM pragma_database_list WHERE name = 'main'");
    if (!rows)
        return forward(rows);
    StorageFigures figures;
    if ((*rows)->next())
        figures.place = (*rows)->text(0);
    (*rows)->finish();
    figures.octets = QFileInfo(figures.place).size() + walBytes(figures.place);
    const QStorageInfo disk(QFileInfo(figures.place).absolutePath());
    if (disk.isValid())
        figures.freeOctets = disk.bytesAvailable();
    return figures;
}

} // namespace cordboard::store
