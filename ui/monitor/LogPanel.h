#pragma once

#include "core/events/EventBatch.h"
#include "core/study/StudyDefinition.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace vernier {

class LogMarks;
class LogView;

/// The live output of a trial, with a search, and with the numbers that metrics read marked.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    void setDefinition(const StudyDefinition& definition);
    void append(const LogChunk& chunk);
    void clearLog();

private:
    QWidget* makeSearch();
    void find(bool backward);
    void showMatches();

    LogView* m_log;
    LogMarks* m_marks;
    QLineEdit* m_search;
    QLabel* m_matches;
};

}  // namespace vernier
