#include "core/intake/UserSurroundings.h"

#include <QDir>
#include <QStandardPaths>

namespace vernier {

ShellSurroundings surroundingsOfUser(const std::string& folder) {
    ShellSurroundings around;
    around.variable = [](const std::string& name) -> std::optional<std::string> {
        if (!qEnvironmentVariableIsSet(name.c_str()))
            return std::nullopt;
        return qgetenv(name.c_str()).toStdString();
    };
    around.home = QDir::homePath().toStdString();
    around.folder = folder;
    return around;
}

Result<FieldKnowledge> knowledgeOfUser() {
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return knowledgeWith((settings + QStringLiteral("/vernier/parameters.json")).toStdString());
}

}  // namespace vernier
