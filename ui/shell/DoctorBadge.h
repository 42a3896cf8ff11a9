#pragma once

#include <QToolButton>

namespace vernier {

class DoctorController;

/// How many things are the matter with the study, and whether any is serious; hidden while there are none. A click runs the
/// action.
class DoctorBadge : public QToolButton {
    Q_OBJECT

public:
    /// Both must outlive this object.
    DoctorBadge(const DoctorController& doctor, QAction& open, QWidget* parent = nullptr);

private:
    void refresh();

    const DoctorController& m_doctor;
    QString m_hint;
};

}  // namespace vernier
