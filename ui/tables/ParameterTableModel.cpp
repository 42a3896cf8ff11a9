#include "ui/tables/ParameterTableModel.h"

#include "ui/tables/ParameterEdits.h"
#include "ui/text/CoreText.h"
#include "ui/text/ParameterText.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr const char* kFields[] = {"name", "type", "scale", "min", "max", "values"};

QString nameOf(const Parameter& parameter) {
    return QString::fromStdString(parameter.name);
}

bool isCategorical(const Parameter& parameter) {
    return parameter.kind == ParameterKind::Categorical;
}

/// "[3].min" of "parameters[3].min".
QHash<QString, QString> byPath(const std::vector<Fault>& faults) {
    QHash<QString, QString> result;
    const QString section = QStringLiteral("parameters");
    for (const Fault& fault : faults) {
        const QString path = QString::fromStdString(fault.path);
        if (path.startsWith(section) && !result.contains(path.mid(section.size())))
            result.insert(path.mid(section.size()), coreText(fault.message));
    }
    return result;
}

}  // namespace

void ParameterTableModel::setParameters(const std::vector<Parameter>& parameters) {
    remember(parameters);
    m_tree = ParameterTree(parameters);
    const auto [oldFirst, newFirst] =
        std::mismatch(m_parameters.begin(), m_parameters.end(), parameters.begin(), parameters.end());
    const auto [oldLast, newLast] = std::mismatch(m_parameters.rbegin(), std::make_reverse_iterator(oldFirst),
                                                  parameters.rbegin(), std::make_reverse_iterator(newFirst));
    const int first = static_cast<int>(oldFirst - m_parameters.begin());
    const int oldCount = static_cast<int>(oldLast.base() - oldFirst);
    const int newCount = static_cast<int>(newLast.base() - newFirst);
    const int common = std::min(oldCount, newCount);
    std::copy_n(newFirst, common, m_parameters.begin() + first);
    if (common > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + common - 1, ColumnCount - 1));
    if (newCount > common) {
        beginInsertRows({}, first + common, first + newCount - 1);
        m_parameters.insert(m_parameters.begin() + first + common, newFirst + common, newFirst + newCount);
        endInsertRows();
    } else if (oldCount > common) {
        beginRemoveRows({}, first + common, first + oldCount - 1);
        m_parameters.erase(m_parameters.begin() + first + common, m_parameters.begin() + first + oldCount);
        endRemoveRows();
    }
    Q_EMIT treeChanged();
}

void ParameterTableModel::setFaults(const std::vector<Fault>& faults, const std::vector<Fault>& warnings) {
    QHash<QString, QString> newFaults = byPath(faults);
    QHash<QString, QString> newWarnings = byPath(warnings);
    if (newFaults == m_faults && newWarnings == m_warnings)
        return;
    m_faults = std::move(newFaults);
    m_warnings = std::move(newWarnings);
    if (!m_parameters.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {FaultRole, WarningRole, Qt::ToolTipRole});
}

int ParameterTableModel::rowOf(const std::string& name) const {
    const auto found =
        std::find_if(m_parameters.begin(), m_parameters.end(), [&](const Parameter& p) { return p.name == name; });
    return found == m_parameters.end() ? -1 : static_cast<int>(found - m_parameters.begin());
}

std::vector<ChoiceChip> ParameterTableModel::chipsOf(int row) const {
    const Parameter& parameter = parameterAt(row);
    std::vector<ChoiceChip> chips;
    const auto isChosen = [&](const Value& value) {
        return std::find(parameter.values.begin(), parameter.values.end(), value) != parameter.values.end();
    };
    for (const Value& value : m_seen.value(nameOf(parameter), parameter.values))
        chips.push_back({value, isChosen(value)});
    return chips;
}

QString ParameterTableModel::faultOf(int row, const QString& field) const {
    const QString path = QStringLiteral("[%1]").arg(row) + (field.isEmpty() ? QString() : QLatin1Char('.') + field);
    const QString exact = m_faults.value(path);
    if (!exact.isEmpty() || field.isEmpty())
        return exact;
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (fault.key().startsWith(path + QLatin1Char('[')) || fault.key().startsWith(path + QLatin1Char('.')))
            return fault.value();
    }
    return {};
}

QString ParameterTableModel::rowFault(int row) const {
    for (const char* const field :
         {"name", "type", "scale", "min", "max", "step", "values", "points", "when", "fixed", "default"}) {
        const QString fault = faultOf(row, QLatin1String(field));
        if (!fault.isEmpty())
            return fault;
    }
    return faultOf(row, {});
}

QString ParameterTableModel::summary() const {
    const auto fixed = std::count_if(m_parameters.begin(), m_parameters.end(), [](const Parameter& p) { return p.fixed; });
    const int varying = rowCount() - static_cast<int>(fixed);
    if (m_parameters.empty())
        return tr("none yet");
    return fixed > 0 ? tr("%1 varying, %2 fixed").arg(varying).arg(fixed) : tr("%1 varying").arg(varying);
}

int ParameterTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parameters.size());
}

int ParameterTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParameterTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Parameter& parameter = parameterAt(index.row());
    switch (role) {
        case Qt::DisplayRole: return displayText(parameter, index.column());
        case Qt::EditRole: return editValue(parameter, index.column());
        case Qt::ToolTipRole: return toolTip(index);
        case Qt::AccessibleTextRole: return displayText(parameter, index.column());
        case ConditionRole: return index.column() == Name ? conditionText(parameter) : QString();
        case FaultRole: return faultOf(index.row(), QLatin1String(kFields[index.column()]));
        case WarningRole: return index.column() == Name ? m_warnings.value(QStringLiteral("[%1]").arg(index.row())) : QString();
        case FixedRole: return parameter.fixed.has_value();
        default: return {};
    }
}

QString ParameterTableModel::displayText(const Parameter& parameter, int column) const {
    const bool isFixed = parameter.fixed.has_value();
    switch (column) {
        case Name: return nameOf(parameter);
        case Kind: return isFixed ? tr("fixed") : kindText(parameter.kind);
        case Scaling: return isFixed || isCategorical(parameter) ? QString() : scaleText(parameter.scale);
        case From:
            return isFixed ? exactText(*parameter.fixed) : isCategorical(parameter) ? QString() : exactText(parameter.min);
        case To: return isFixed || isCategorical(parameter) ? QString() : exactText(parameter.max);
        default: break;
    }
    if (isFixed)
        return tr("always this value");
    QStringList values;
    for (const Value& value : parameter.values)
        values << exactText(value);
    return isCategorical(parameter) ? values.join(QStringLiteral(", "))
                                    : tr("%1 to %2").arg(exactText(parameter.min), exactText(parameter.max));
}

QVariant ParameterTableModel::editValue(const Parameter& parameter, int column) const {
    if (column == Kind)
        return static_cast<int>(parameter.kind);
    if (column == Scaling)
        return static_cast<int>(parameter.scale);
    return displayText(parameter, column);
}

QString ParameterTableModel::toolTip(const QModelIndex& index) const {
    const QString fault = data(index, FaultRole).toString();
    if (!fault.isEmpty())
        return fault;
    switch (index.column()) {
        case Name: {
            const QString warning = data(index, WarningRole).toString();
            return warning.isEmpty()
                       ? tr("Write {%1} in the command where its value goes").arg(nameOf(parameterAt(index.row())))
                       : warning;
        }
        case Kind: return tr("Continuous: any number. Integer: whole numbers. Categorical: one of a list");
        case Scaling:
            return tr(
                "Linear: treats all numbers alike. Log: treats all orders of magnitude alike, for rates. Reverse-log: finer "
                "towards 1, for momentum");
        case From: return tr("The smallest value to try");
        case To: return tr("The largest value to try");
        default: return {};
    }
}

QVariant ParameterTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name: return tr("Name");
        case Kind: return tr("Kind");
        case Scaling: return tr("Scale");
        case From: return tr("From");
        case To: return tr("To");
        case Range: return tr("Range (drag the ends)");
        default: return {};
    }
}

Qt::ItemFlags ParameterTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Parameter& parameter = parameterAt(index.row());
    const bool isNumeric = !isCategorical(parameter) && !parameter.fixed;
    const bool isEditable = index.column() == Name || (index.column() == Kind && !parameter.fixed) ||
                            (index.column() == From && parameter.fixed) || isNumeric;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ParameterTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    Parameter parameter = parameterAt(index.row());
    const std::optional<double> number = numberFrom(value.toString());
    switch (index.column()) {
        case Name: parameter.name = value.toString().trimmed().toStdString(); break;
        case Kind: parameter = withKind(parameter, static_cast<ParameterKind>(value.toInt())); break;
        case Scaling: parameter = withScale(parameter, static_cast<Scale>(value.toInt())); break;
        case From:
            if (parameter.fixed)
                parameter.fixed = valueFrom(value.toString(), parameter).value_or(*parameter.fixed);
            else
                parameter.min = number.value_or(parameter.min);
            break;
        case To: parameter.max = number.value_or(parameter.max); break;
        default: return false;
    }
    if (parameter == parameterAt(index.row()))
        return false;
    requestEdit(index.row(), parameter);
    return true;
}

void ParameterTableModel::requestEdit(int row, const Parameter& parameter, const QString& mergeKey) {
    if (row >= 0 && row < rowCount() && parameter != parameterAt(row))
        Q_EMIT editRequested(row, parameter, mergeKey);
}

void ParameterTableModel::remember(const std::vector<Parameter>& parameters) {
    for (const Parameter& parameter : parameters) {
        std::vector<Value>& seen = m_seen[nameOf(parameter)];
        auto place = seen.begin();
        for (const Value& value : parameter.values)
            place = std::find(place, seen.end(), value);
        if (place != seen.end() || parameter.values.empty())
            continue;  // the chips hold these choices already, in this order
        std::vector<Value> merged = parameter.values;
        std::copy_if(seen.begin(), seen.end(), std::back_inserter(merged), [&](const Value& value) {
            return std::find(parameter.values.begin(), parameter.values.end(), value) == parameter.values.end();
        });
        seen = std::move(merged);
    }
}

}  // namespace vernier
