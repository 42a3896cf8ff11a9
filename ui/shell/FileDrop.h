#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace vernier {

class DropHint;

/// Lets a person drop a file or folder of this machine anywhere on a window, fields and plots included, and says while it is
/// dragged what will come of it.
class FileDrop : public QObject {
    Q_OBJECT

public:
    /// Takes drops on the window `target`, which becomes the parent.
    explicit FileDrop(QWidget& target);

Q_SIGNALS:
    /// The absolute path of what was dropped.
    void dropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool take(QDropEvent& event);

    QWidget& m_target;
    DropHint* m_hint;
};

/// What a drop of this file will do, judged by its name alone: "Drop to read metrics from “train.log”".
QString dropText(const QString& path);

}  // namespace vernier
