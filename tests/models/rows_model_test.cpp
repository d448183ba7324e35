// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/rows_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace scrutiny;

namespace {

void fill(RowsModel &model)
{
    model.setColumns({{QStringLiteral("number"), QStringLiteral("No."), CellForm::Number},
                      {QStringLiteral("text"), QStringLiteral("Action"), CellForm::Text, 1, true, 0, true}});
    std::vector<RowValues> rows;
    for (const int number : {2, 10, 9})
        rows.push_back({{RecordKind::Action, number}, {}, {{QString::number(number)}, {QStringLiteral("Ask the harbour master, part %1").arg(number)}}});
    model.setRows(std::move(rows));
}

} // namespace

TEST_CASE("RowsModel keeps Qt's rules of models")
{
    RowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill(model);
    model.setRows({});
    fill(model);
    auto rows = model.rows();
    rows[0].cells[1].text = QStringLiteral("Changed");
    model.setRows(rows);
    CHECK(model.index(0, 1).data().toString() == QStringLiteral("Changed"));
}

TEST_CASE("RowsFilter keeps Qt's rules of models and sorts numbers as people count")
{
    RowsModel model;
    RowsFilter filter(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill(model);
    filter.sort(0);
    QStringList order;
    for (int row = 0; row < filter.rowCount(); ++row)
        order += filter.index(row, 0).data().toString();
    CHECK(order == QStringList({QStringLiteral("2"), QStringLiteral("9"), QStringLiteral("10")}));
    filter.setWords(QStringLiteral("HARBOUR 9"));
    CHECK(filter.rowCount() == 1);
    filter.setWords({});
    filter.setAccept([](const RowValues &row) { return row.record.id != 9; });
    CHECK(filter.rowCount() == 2);
}

TEST_CASE("An edit is told and changes nothing by itself")
{
    RowsModel model;
    fill(model);
    QSignalSpy edited(&model, &RowsModel::edited);
    CHECK_FALSE(model.setData(model.index(0, 0), QStringLiteral("3"), Qt::EditRole)); // not editable
    CHECK_FALSE(model.setData(model.index(0, 1), QStringLiteral("Ask the harbour master, part 2"), Qt::EditRole)); // the same
    CHECK(edited.count() == 0);
    CHECK(model.setData(model.index(0, 1), QStringLiteral("Ask the clerk"), Qt::EditRole));
    REQUIRE(edited.count() == 1);
    CHECK(edited.first().at(0).value<RecordRef>() == RecordRef{RecordKind::Action, 2});
}
