#include "core/store/SchemaCheck.h"

#include "core/store/Connection.h"
#include "core/store/Migration.h"

#include <map>
#include <string>

namespace vernier {

namespace {

struct SchemaObject {
    std::string type;   ///< "table", "index", "view" or "trigger"
    std::string table;  ///< to which it belongs
    std::string text;   ///< the SQL that made it, as written()

    bool operator==(const SchemaObject&) const = default;
};

using Schema = std::map<std::string, SchemaObject>;

/// The SQL of an object without what versions of SQLite write differently when they alter a table: blanks, quotes and case.
std::string written(const QString& sql) {
    QString text = sql.toLower();
    text.removeIf([](QChar c) { return c.isSpace() || QStringView(u"\"'`[]").contains(c); });
    return text.toStdString();
}

/// What ANALYZE leaves is not ours, but it only steers the planner.
bool isStatistics(const std::string& name) {
    return name.starts_with("sqlite_stat");
}

Result<Schema> schemaOf(Connection& connection) {
    Schema schema;
    const Result<void> done =
        connection.read(QStringLiteral("SELECT type, name, tbl_name, sql FROM main.sqlite_master"), {},
                        [&](const QSqlQuery& row) -> Result<void> {
                            const std::string name = row.value(1).toString().toStdString();
                            const std::string type = row.value(0).toString().toStdString();
                            if (type != "table" || !isStatistics(name))
                                schema[name] = {type, row.value(2).toString().toStdString(), written(row.value(3).toString())};
                            return {};
                        });
    return done.map([&] { return std::move(schema); });
}

Result<Schema> ourSchema(int version) {
    const auto connection = Connection::open(QStringLiteral(":memory:"), StoreMode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    return migrate(**connection, version).and_then([&] { return schemaOf(**connection); });
}

bool isPlain(const SchemaObject& object) {
    return object.type == "index" || (object.type == "table" && object.text.starts_with("createtable"));
}

tl::unexpected<Error> notOurs(const Connection& connection, const std::string& name, const SchemaObject& object) {
    return connection.fail(ErrorCode::Storage,
                           message("store.not-ours",
                                   "it holds \"%1\" (%2) in a form that Vernier does not make; open it only if you know where "
                                   "that comes from, and remove it first",
                                   name, object.type));
}

}  // namespace

Result<void> checkSchema(Connection& connection, int version) {
    const Result<Schema> present = schemaOf(connection);
    const bool isNewer = version > kSchemaVersion;
    const Result<Schema> ours = isNewer ? Result<Schema>() : ourSchema(version);
    if (!present || !ours)
        return tl::unexpected(present ? ours.error() : present.error());
    for (const auto& [name, object] : *present) {
        const auto known = ours->find(name);
        const bool isOurs = isNewer ? isPlain(object) : known != ours->end() && known->second == object;
        if (!isOurs)
            return notOurs(connection, name, object);
    }
    for (const auto& [name, object] : *ours) {
        if (!present->contains(name))
            return connection.fail(ErrorCode::Storage, message("store.missing", "it lacks \"%1\"", name));
    }
    return {};
}

}  // namespace vernier
