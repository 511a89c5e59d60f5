#pragma once

#include "model/smpp_profile.h"

#include <QList>
#include <QString>

namespace cordboard::ui {

/// How the form shows one field of a carrier's profile.
struct ProfileWords
{
    const char *key; ///< of profileFields()
    QString label;
    QString help = {};
    QStringList choices = {}; ///< for Choice, in the order of its words
};

/// The advanced fields by group, in the order of the form.
struct ProfileGroup
{
    QString title;
    QList<ProfileWords> fields;
};
QList<ProfileGroup> profileGroups();

/// The field under a key; there is always one.
const ProfileField &profileField(const char *key);

} // namespace cordboard::ui
