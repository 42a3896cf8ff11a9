#pragma once

#include "core/doctor/Finding.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace vernier {

/// What a row of the doctor shows.
struct FindingEntry {
    enum class Place { Open, Mended, Dismissed };
    Finding finding;
    Place place = Place::Open;
    QString whyNot;  ///< its button cannot be pressed now; empty: it can

    bool operator==(const FindingEntry&) const = default;
};

/// A finding: its sentence, what it rests on and what mends it, with a button that does so or takes that back.
class FindingRow : public QWidget {
    Q_OBJECT

public:
    explicit FindingRow(const FindingEntry& entry, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Mend it, undo that, or list it again: as the row's place has it.
    void actionChosen();
    void dismissChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeMark() const;
    QWidget* makeTexts() const;
    QWidget* makeButtons();
    QPushButton* makeButton(const char* name, const QString& text) const;

    FindingEntry m_entry;
};

}  // namespace vernier
