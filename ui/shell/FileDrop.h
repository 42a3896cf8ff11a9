#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace vernier {

class DropHint;

/// Lets the user drop a local file or folder anywhere on a window, fields and plots included, and says during the drag what
/// will happen.
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
