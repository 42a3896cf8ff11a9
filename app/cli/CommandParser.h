#pragma once

#include "core/log/ProgramLog.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace vernier {

/// The options and the STUDY of one command, and its --help.
class CommandParser {
public:
    /// `name` as typed, `description` a paragraph for --help. Exactly one STUDY must be given if `takesStudy`.
    CommandParser(const QString& name, const QString& description, bool takesStudy = true);
    /// Exactly one `positional` must be given, described by `meaning`; at most one if it is in brackets, none if it is empty.
    CommandParser(const QString& name, const QString& description, const QString& positional, const QString& meaning);

    void add(const QCommandLineOption& option) { m_parser.addOption(option); }
    /// Reads the arguments, and starts the log, which ends with this object. Returns an exit code if the program should end at
    /// once: help was shown or the usage is wrong.
    std::optional<int> parse(const QStringList& arguments);

    bool isSet(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }
    /// All values of an option that can be repeated.
    QStringList values(const QString& option) const { return m_parser.values(option); }
    /// The whole number that an option gives; nothing, after a message, if it is not one of at least `least`.
    std::optional<qint64> wholeNumber(const QString& option, qint64 least) const;
    /// The positional argument.
    QString positional() const { return m_parser.positionalArguments().at(1); }
    /// Whether one in brackets was given.
    bool hasPositional() const { return m_parser.positionalArguments().size() > 1; }
    /// The absolute path of the study's folder; STUDY may be the folder or the study.json in it.
    QString studyFolder() const;

    /// Prints a message about wrong usage and returns the exit code for it.
    int usageError(const QString& message) const;

private:
    QString helpText() const;
    std::optional<int> startLog();

    QString m_name;
    QString m_positional;  ///< empty if there is none
    QString m_meaning;
    QCommandLineParser m_parser;
    std::optional<ProgramLog> m_log;
};

}  // namespace vernier
