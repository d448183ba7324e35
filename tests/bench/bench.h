// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// Measuring, shared by the verbs. Machines are noisy: medians of several runs, and ratios within one run where two things are compared.
namespace bench {

double median(std::vector<double> values);

/// One run of a program as a whole process.
struct Run
{
    double seconds = 0;
    double peakMegabytes = 0; ///< of the largest process among it and its children
    int status = -1;
};

/// Runs a program to its end, output thrown away.
Run run(const QString &program, const QStringList &arguments);

/// The full path of a program beside this one.
QString besides(const QString &name);

/// A figure on a line of its own; each verb prints its main one last.
void figure(const QString &name, double value, const QString &unit);
int trouble(const QString &sentence);

int reading(const QStringList &files);
int import(const QStringList &files);
int search(const QStringList &arguments);
int window(const QStringList &arguments);
int marks(const QStringList &arguments);
int typing(const QStringList &arguments);
int viewer(const QStringList &files);

} // namespace bench
