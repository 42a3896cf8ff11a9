#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"
#include "ui/text/TrialStory.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace vernier {

/// A small table of a trial's parameters beside the best trial's, differences in bold. Painted, because it changes with each
/// step of the selection and holds nothing to act on.
class ParameterComparisonView : public QWidget {
    Q_OBJECT

public:
    explicit ParameterComparisonView(QWidget* parent = nullptr);

    /// `best` may be null if there is nothing to compare with.
    void show(const Trial& trial, const StudyDefinition& definition, const Trial* best);

    /// Two trials side by side.
    void compare(const Trial& trial, const Trial& other, const StudyDefinition& definition);

    /// The height of this many rows, with the header.
    int heightOfRows(int count) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showRows(const Trial& trial, const StudyDefinition& definition, const Trial* other, const QString& otherTitle);
    int rowHeight() const;
    std::pair<int, int> columns() const;
    void paintRow(QPainter& painter, int top, const QString& name, const QString& value, const QString& best) const;

    std::vector<ParameterComparison> m_rows;
    QString m_valueTitle;
    QString m_bestTitle;
};

}  // namespace vernier
