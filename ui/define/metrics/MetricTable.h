#pragma once

#include <QTableView>

namespace vernier {

class DefinitionController;

/// The metrics of a study, one per row, all in view as far as there is room: a long pattern shrinks first.
class MetricTable : public QTableView {
    Q_OBJECT

public:
    /// `definition` must outlive the table.
    explicit MetricTable(DefinitionController& definition, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addRemoval();
    void fitRows();
    void fitColumns();

    DefinitionController& m_definition;
};

}  // namespace vernier
