#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace vernier {

/// A sentence about the study that belongs at the top of the window, and what may be done about it.
class StudyAdvice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty while there is nothing to say.
    virtual QString sentence() const = 0;
    /// Those that are possible now are offered with it.
    virtual QList<QAction*> actions() const = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace vernier
