#include "ui/controllers/ComparisonController.h"

#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"

#include <QDir>

#include <algorithm>

namespace vernier {

namespace {

/// Why the results of two studies cannot share an axis; empty if they can.
QString mismatch(const Objective& other, const Objective& own) {
    if (other.goal != own.goal)
        return ComparisonController::tr("it has the opposite goal");
    if (other.metric != own.metric)
        return ComparisonController::tr("its objective is %1, and this study's is %2")
            .arg(QString::fromStdString(other.metric), QString::fromStdString(own.metric));
    return {};
}

}  // namespace

ComparisonController::ComparisonController(StudyController& study, QObject* parent) : QObject(parent), m_study(study) {
    connect(&m_study, &StudyController::studyRead, this, &ComparisonController::take);
}

void ComparisonController::add(const QString& folder) {
    const QString path = QDir::cleanPath(folder);
    const auto isThere = [&path](const Other& other) { return other.folder == path; };
    if (path == m_study.folder())
        Q_EMIT refused(tr("This study is always shown."));
    else if (std::none_of(m_others.begin(), m_others.end(), isThere))
        m_study.post(command::CompareStudy{path.toStdString()});
}

void ComparisonController::remove(int index) {
    m_others.erase(m_others.begin() + index);
    Q_EMIT othersChanged();
}

void ComparisonController::take(const ComparedStudy& read) {
    const QString folder = QString::fromStdString(read.folder);
    const QString name = QDir(folder).dirName();
    QString reason;
    if (!read.study)
        reason = coreText(read.study.error().message);
    else if (m_study.definition())
        reason = mismatch(read.study->definition->objective, m_study.definition()->objective);
    if (!reason.isEmpty()) {
        Q_EMIT refused(tr("%1 cannot be compared: %2.").arg(name, reason));
        return;
    }
    m_others.push_back({folder, outsideText(read.study->definition->name), *read.study});
    if (m_others.back().name.isEmpty())
        m_others.back().name = name;
    Q_EMIT othersChanged();
}

}  // namespace vernier
