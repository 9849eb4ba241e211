// SPDX-License-Identifier: Apache-2.0
#include "send/save_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>

namespace postroom {

void saveCsv(QWidget *parent, const QString &title, const QString &suggestedName, const QByteArray &bytes,
             std::function<void(const QString &path, const QString &fault)> done)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("SaveFile", "CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QString name = suggestedName;
    for (QChar &c : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c < QChar(u' '))
            c = u'-';
    }
    dialog->selectFile(name + QStringLiteral(".csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [bytes, done = std::move(done)](const QString &path) {
        QSaveFile file(path);
        const bool saved = file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        if (saved) {
            done(path, {});
            return;
        }
        //: %1 is a file, %2 the system's words for what is wrong with it
        done(path, QCoreApplication::translate("SaveFile", "%1 could not be written: %2. Choose another place.")
                       .arg(QDir::toNativeSeparators(path), file.errorString()));
    });
    dialog->open();
}

} // namespace postroom
