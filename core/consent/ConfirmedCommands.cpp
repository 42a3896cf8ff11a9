#include "core/consent/ConfirmedCommands.h"

#include "core/study/StudyDefinition.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

namespace vernier {

namespace {

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString keyOf(const QString& folder) {
    return QStringLiteral("confirmedCommands/") + hashOf(folder.toUtf8());
}

/// Everything that decides what is executed. Each piece ends with a NUL, which none of them can contain.
QString fingerprint(const StudyDefinition& definition) {
    QByteArray bytes;
    const auto append = [&bytes](const std::string& piece) {
        bytes.append(piece.data(), qsizetype(piece.size())).append('\0');
    };
    append(definition.workingDirectory);
    for (const std::string& argument : definition.command.arguments)
        append(argument);
    bytes.append('\0');
    for (const auto& [name, value] : definition.environment) {
        append(name);
        append(value);
    }
    return hashOf(bytes);
}

}  // namespace

bool ConfirmedCommands::contains(const QString& folder, const StudyDefinition& definition) const {
    return m_settings.value(keyOf(folder)).toStringList().contains(fingerprint(definition));
}

void ConfirmedCommands::add(const QString& folder, const StudyDefinition& definition) {
    QStringList known = m_settings.value(keyOf(folder)).toStringList();
    const QString print = fingerprint(definition);
    if (known.contains(print))
        return;
    known.append(print);
    m_settings.setValue(keyOf(folder), known);
}

}  // namespace vernier
