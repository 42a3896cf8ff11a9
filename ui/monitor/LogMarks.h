#pragma once

#include "ui/tables/OutputReading.h"

#include <QObject>
#include <QTimer>

class QPlainTextEdit;

namespace vernier {

/// Marks, in the lines of a log that are on screen, the numbers that metrics read and the matches of a search. Lines that
/// nobody sees cost nothing, so that a flood stays cheap.
class LogMarks : public QObject {
    Q_OBJECT

public:
    explicit LogMarks(QPlainTextEdit& log);

    /// The numbers these metrics read; `objective` is the index of the one that is marked as such, or -1.
    void setReading(const OutputReading& reading, int objective);
    void setSearch(const QString& text);
    const QString& search() const { return m_search; }
    /// How often the searched text occurs in the whole log.
    int matchCount() const;
    /// Moves the cursor to the next match or the previous one, wrapping round at the end. False if there is none.
    bool findNext(bool backward);
    /// Which match the cursor is on, from 1; 0: none.
    int currentMatch() const;

private:
    void mark();

    QPlainTextEdit& m_log;
    OutputReading m_reading;
    int m_objective = -1;
    QString m_search;
    QTimer m_timer;
};

}  // namespace vernier
