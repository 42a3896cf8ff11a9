#pragma once

#include <QObject>

namespace vernier {

/// Lets a person drop files and folders of this machine on a widget.
class FileDrop : public QObject {
    Q_OBJECT

public:
    /// Takes drops on `target`, which becomes the parent.
    explicit FileDrop(QWidget& target);

Q_SIGNALS:
    /// The absolute path of the first thing that was dropped.
    void dropped(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace vernier
