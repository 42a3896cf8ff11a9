#include "core/consent/ConfirmedCommands.h"

#include "core/study/StudyDefinition.h"
#include "core/study/StudyFile.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QVariantMap>

namespace vernier {

namespace {

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString commandsKey(const QString& folder) {
    return QStringLiteral("confirmedCommands/") + hashOf(folder.toUtf8());
}

QString scriptsKey(const QString& folder) {
    return QStringLiteral("confirmedScripts/") + hashOf(folder.toUtf8());
}

/// What is left out can be changed without asking again; a field that study.json gets one day is in, unless somebody leaves it
/// out here.
QString fingerprint(const StudyDefinition& definition) {
    StudyDefinition executed = definition;
    executed.name.clear();
    executed.metrics.clear();
    executed.objective = {};
    executed.strategy = {};
    executed.stopping = {};
    executed.limits = {};
    return hashOf(QByteArray::fromStdString(writeStudy(executed)));
}

}  // namespace

bool ConfirmedCommands::contains(const QString& folder, const StudyDefinition& definition, const ScriptPrints& scripts) const {
    return m_settings.value(commandsKey(folder)).toStringList().contains(fingerprint(definition)) &&
           changedScripts(folder, scripts).empty();
}

std::vector<std::string> ConfirmedCommands::changedScripts(const QString& folder, const ScriptPrints& scripts) const {
    std::vector<std::string> changed;
    const QVariant stored = m_settings.value(scriptsKey(folder));
    if (!stored.isValid())
        return changed;
    const QVariantMap known = stored.toMap();
    for (const auto& [path, print] : scripts) {
        if (known.value(QString::fromStdString(path)).toString().toStdString() != print)
            changed.push_back(path);
    }
    return changed;
}

void ConfirmedCommands::add(const QString& folder, const StudyDefinition& definition, const ScriptPrints& scripts) {
    QStringList known = m_settings.value(commandsKey(folder)).toStringList();
    const QString print = fingerprint(definition);
    if (!known.contains(print))
        m_settings.setValue(commandsKey(folder), known << print);
    QVariantMap prints;
    for (const auto& [path, hash] : scripts)
        prints.insert(QString::fromStdString(path), QString::fromStdString(hash));
    m_settings.setValue(scriptsKey(folder), prints);
}

}  // namespace vernier
