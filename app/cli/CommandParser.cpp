#include "app/cli/CommandParser.h"

#include "app/cli/Commands.h"

#include <QDir>
#include <QFileInfo>

#include <iostream>

namespace vernier {

CommandParser::CommandParser(const QString& name, const QString& description, bool takesStudy)
    : CommandParser(name, description, takesStudy ? QStringLiteral("STUDY") : QString(),
                    QStringLiteral("A study's folder, or its study.json.")) {}

CommandParser::CommandParser(const QString& name, const QString& description, const QString& positional, const QString& meaning)
    : m_name(name), m_positional(positional), m_meaning(meaning) {
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
    m_parser.addOption({QStringLiteral("log"), logOptionHelp(), QStringLiteral("LEVEL")});
    m_parser.addPositionalArgument(name, QString(), name);
    if (!m_positional.isEmpty())
        m_parser.addPositionalArgument(m_positional, m_meaning);
}

std::optional<int> CommandParser::parse(const QStringList& arguments) {
    // The parser expects the program first and takes the command for the first positional argument.
    const bool isSound = m_parser.parse(QStringList{QStringLiteral("vernier-cli"), m_name} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        std::cout << helpText().toStdString();
        return kExitDone;
    }
    if (!isSound)
        return usageError(m_parser.errorText());
    const qsizetype most = m_positional.isEmpty() ? 1 : 2;
    const qsizetype least = m_positional.startsWith(QLatin1Char('[')) ? 1 : most;
    if (m_parser.positionalArguments().size() < least)
        return usageError(QStringLiteral("%1 is missing. %2").arg(m_positional, m_meaning));
    if (m_parser.positionalArguments().size() > most)
        return usageError(QStringLiteral("Unexpected argument \"%1\".").arg(m_parser.positionalArguments().at(most)));
    return startLog();
}

std::optional<int> CommandParser::startLog() {
    const Result<LogLevel> level = chosenLogLevel(value(QStringLiteral("log")));
    if (!level)
        return usageError(QString::fromStdString(level.error().message.text()));
    m_log.emplace(*level, QStringLiteral("vernier-cli ") + m_name, isSet(QStringLiteral("log")));
    return std::nullopt;
}

/// Qt's text of the options, under a usage line that names the command where people type it.
QString CommandParser::helpText() const {
    const QString text = m_parser.helpText();
    const qsizetype begin = text.indexOf(QLatin1Char('\n'));
    const qsizetype end = text.indexOf(QStringLiteral("\nArguments:"));
    return QStringLiteral("Usage: vernier-cli %1 [OPTIONS]%2\n")
               .arg(m_name, m_positional.isEmpty() ? QString() : QLatin1Char(' ') + m_positional) +
           text.mid(begin, end - begin);
}

std::optional<qint64> CommandParser::wholeNumber(const QString& option, qint64 least) const {
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (isNumber && number >= least)
        return number;
    usageError(QStringLiteral("--%1 must be a whole number, %3 or more; \"%2\" is not.").arg(option, value(option)).arg(least));
    return std::nullopt;
}

QString CommandParser::studyFolder() const {
    const QFileInfo info(m_parser.positionalArguments().at(1));
    const QString folder = info.isFile() ? info.absolutePath() : info.absoluteFilePath();
    return QDir::cleanPath(folder);
}

int CommandParser::usageError(const QString& message) const {
    std::cerr << "vernier-cli: " << message.toStdString() << "\nvernier-cli " << m_name.toStdString()
              << " --help explains its use.\n";
    return kExitUsage;
}

}  // namespace vernier
