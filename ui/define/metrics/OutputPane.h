#pragma once

#include "ui/tables/OutputReading.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace vernier {

/// The output of a test run, with the numbers that metrics read marked. A number that is clicked, or that the cursor is on when
/// Return is pressed, becomes a metric.
class OutputPane : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit OutputPane(QWidget* parent = nullptr);

    void appendOutput(const QString& text);
    /// Marks what this reading finds. `objective` and `step` are indices in its list of metrics, or -1.
    void setReading(const OutputReading& reading, int objective, int step);
    /// The line, from 0, and the character in it at a position of the viewport; -1 where there is no text.
    std::pair<int, int> placeAt(const QPoint& position) const;
    QString line(int index) const { return document()->findBlockByNumber(index).text(); }
    QStringList lines() const { return toPlainText().split(QLatin1Char('\n')); }

Q_SIGNALS:
    void numberClicked(int line, const vernier::OutputMark& number);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Highlighter;
    void followEnd();

    Highlighter* m_highlighter;
    bool m_follows = true;  ///< the end was in view when the last lines came
    QPoint m_pressed;
};

}  // namespace vernier
