#pragma once

#include "ui/common/role_pane.h"
#include "ui/integrations/endpoint_book.h"

class QListView;
class QListWidget;

namespace cordboard::ui {

class EndpointListModel;
class RoleLabel;

/// The leading side of the place: endpoints with a light each, below them what there is of the API.
/// It only says what a person wants; what is shown is told to it.
class SideList : public RolePane
{
    Q_OBJECT

public:
    enum Part { Keys, Console, PartCount };

    SideList(EndpointBook &book, const Theme &theme, QWidget *parent);

    /// A null uuid: none of them.
    void showEndpoint(const QUuid &uuid);
    void showPart(Part part);
    /// "API on 127.0.0.1:8470, 3 keys"
    void setApiLine(const QString &words, const QString &why = {});

    QListView *endpoints() const { return m_endpoints; }
    QListWidget *parts() const { return m_parts; }

Q_SIGNALS:
    void addAsked();
    void endpointAsked(const QUuid &uuid);
    void partAsked(int part);

private:
    QWidget *makeHead();
    void makeLists();
    void restyle();

    const Theme &m_theme;
    EndpointListModel *m_model = nullptr;
    QListView *m_endpoints = nullptr;
    QListWidget *m_parts = nullptr;
    RoleLabel *m_api = nullptr;
    bool m_telling = false;
};

} // namespace cordboard::ui
