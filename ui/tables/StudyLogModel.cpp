#include "ui/tables/StudyLogModel.h"

#include "ui/text/CoreText.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <utility>

namespace vernier {

namespace {

struct StudyLogModelWords {
    Q_DECLARE_TR_FUNCTIONS(StudyLog)
};

QString factOf(const StudyLogEntry& entry, const char* name) {
    const auto found = entry.facts.find(name);
    return found == entry.facts.end() ? QString() : outsideText(found->second);
}

QString endingSentence(const StudyLogEntry& entry, const QString& trial) {
    const QString state = factOf(entry, "state");
    static const std::pair<const char*, const char*> endings[] = {
        {"Complete", QT_TRANSLATE_NOOP("StudyLog", "%1 is complete.")},
        {"Stopped", QT_TRANSLATE_NOOP("StudyLog", "%1 was stopped early.")},
        {"Cancelled", QT_TRANSLATE_NOOP("StudyLog", "%1 was cancelled.")},
        {"Failed", QT_TRANSLATE_NOOP("StudyLog", "%1 failed.")}};
    for (const auto& [name, text] : endings) {
        if (state == QLatin1String(name))
            return StudyLogModelWords::tr(text).arg(trial);
    }
    return StudyLogModelWords::tr("%1 ended.").arg(trial);
}

QString trialSentence(const StudyLogEntry& entry) {
    const QString trial = StudyLogModelWords::tr("Trial %1").arg(entry.trial ? entry.trial->number : -1);
    const QString what = factOf(entry, "what");
    static const std::pair<const char*, const char*> sentences[] = {
        {"started", QT_TRANSLATE_NOOP("StudyLog", "%1 started.")},
        {"resumed", QT_TRANSLATE_NOOP("StudyLog", "%1 was resumed.")},
        {"paused", QT_TRANSLATE_NOOP("StudyLog", "%1 was paused.")},
        {"queued", QT_TRANSLATE_NOOP("StudyLog", "%1 was queued by hand.")},
        {"skipped", QT_TRANSLATE_NOOP("StudyLog", "%1 was skipped by hand.")},
        {"cancelled", QT_TRANSLATE_NOOP("StudyLog", "%1 was cancelled while it was waiting.")},
        {"kept", QT_TRANSLATE_NOOP("StudyLog", "%1 keeps running, whatever the stopping rule says.")},
        {"left to the rule", QT_TRANSLATE_NOOP("StudyLog", "%1 is subject to the stopping rule again.")},
        {"found", QT_TRANSLATE_NOOP("StudyLog", "%1 was found in its folder: the database had lost it.")},
        {"put back", QT_TRANSLATE_NOOP("StudyLog", "%1 is waiting again: Vernier ended before it began.")},
        {"queued again", QT_TRANSLATE_NOOP("StudyLog", "%1 is to run again.")},
        {"re-read", QT_TRANSLATE_NOOP("StudyLog", "The log of %1 was reread.")}};
    for (const auto& [word, text] : sentences) {
        if (what == QLatin1String(word))
            return StudyLogModelWords::tr(text).arg(trial);
    }
    if (what == QLatin1String("annotated")) {
        const Message detail = messageOf(entry.facts, "detail");
        return detail.empty() ? StudyLogModelWords::tr("%1 was annotated.").arg(trial)
                              : StudyLogModelWords::tr("%1: %2.").arg(trial, coreText(detail));
    }
    if (what == QLatin1String("interrupted"))
        return StudyLogModelWords::tr("%1 was interrupted and runs again: %2")
            .arg(trial, coreText(messageOf(entry.facts, "detail")));
    if (what == QLatin1String("ended") || what.isEmpty())
        return endingSentence(entry, trial);
    return StudyLogModelWords::tr("%1: %2.").arg(trial, what);
}

QString runStateSentence(const QString& state) {
    static const std::pair<const char*, const char*> sentences[] = {
        {"Running", QT_TRANSLATE_NOOP("StudyLog", "The study is running.")},
        {"Pausing", QT_TRANSLATE_NOOP("StudyLog", "Pausing: running trials finish first.")},
        {"Paused", QT_TRANSLATE_NOOP("StudyLog", "The study is paused.")},
        {"Stopping", QT_TRANSLATE_NOOP("StudyLog", "Stopping: running trials are being ended.")},
        {"Finished", QT_TRANSLATE_NOOP("StudyLog", "The study is finished.")}};
    for (const auto& [name, text] : sentences) {
        if (state == QLatin1String(name))
            return StudyLogModelWords::tr(text);
    }
    return StudyLogModelWords::tr("The study: %1.").arg(state);
}

}  // namespace

void StudyLogModel::append(std::vector<StudyLogEntry> entries) {
    if (entries.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    endInsertRows();
}

void StudyLogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int StudyLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int StudyLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant StudyLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StudyLogEntry& entry = entryAt(index.row());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.wallMs);
    switch (role) {
        case Qt::DisplayRole:
            return index.column() == 0 ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : studyLogSentence(entry);
        case TrialIdRole: return entry.trial ? QVariant(static_cast<qint64>(entry.trial->number)) : QVariant();
        case IsByUserRole: return isByUser(entry);
        default: return {};
    }
}

QVariant StudyLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? StudyLogModelWords::tr("Time") : StudyLogModelWords::tr("What happened");
}

QString studyLogSentence(const StudyLogEntry& entry) {
    if (entry.kind == "trial")
        return trialSentence(entry);
    if (entry.kind == "run-state")
        return runStateSentence(factOf(entry, "state"));
    if (entry.kind == "slots")
        return StudyLogModelWords::tr("Slots: %1.").arg(factOf(entry, "slots"));
    if (entry.kind == "definition") {
        const Message changes = messageOf(entry.facts, "changes");
        return changes.empty() ? StudyLogModelWords::tr("The study was defined.")
                               : StudyLogModelWords::tr("The study was changed: %1.").arg(coreText(changes));
    }
    const QString what = factOf(entry, "what");
    return what.isEmpty() ? outsideText(entry.kind) : what;
}

bool isByUser(const StudyLogEntry& entry) {
    const QString what = factOf(entry, "what");
    if (entry.kind == "trial") {
        const char* const deeds[] = {"queued", "skipped", "cancelled", "kept", "left to the rule", "annotated"};
        return std::any_of(std::begin(deeds), std::end(deeds), [&](const char* deed) { return what == QLatin1String(deed); });
    }
    const QString state = factOf(entry, "state");
    const bool endsByItself = state == QLatin1String("Finished") || state == QLatin1String("Paused");
    return entry.kind == "definition" || entry.kind == "slots" || (entry.kind == "run-state" && !endsByItself);
}

}  // namespace vernier
