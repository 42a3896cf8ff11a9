#pragma once

#include "core/events/EventBatch.h"
#include "ui/text/OutputText.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace vernier {

/// Live output, in the fixed-width font on the dark background of logs. It follows its end until the user scrolls up. Safe
/// against floods: it keeps the last few thousand lines, and of a line that never ends, the first few thousand characters.
class LogView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LogView(QWidget* parent = nullptr);

    void append(const LogChunk& chunk);
    void clearLog();

protected:
    bool event(QEvent* event) override;

private:
    void dress();
    void insert(const QString& text, bool isStderr);

    OutputText m_text;
    QTimer m_quiet;  ///< then the beginning of a line is shown too
};

}  // namespace vernier
