#include "carrier_tabs.h"

#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carrier_overview.h"
#include "ui/carriers/costs_tab.h"
#include "ui/carriers/pdu_tab.h"
#include "ui/carriers/routes_tab.h"
#include "ui/carriers/senders_tab.h"

namespace cordboard::ui {

namespace {

template<class Tab>
CarrierTab *make(const CarrierTabContext &context, QWidget *parent)
{
    return new Tab(context, parent);
}

bool isNoDemo(const Carrier &carrier)
{
    return !carrier.demo;
}

bool isSmpp(const Carrier &carrier)
{
    return carrier.kind == QLatin1String("smpp");
}

} // namespace

// A new tab is a class of its own in files of its own, and one line at its place here.
QList<CarrierTabKind> carrierTabs()
{
    QList<CarrierTabKind> tabs;
    tabs.append({CarrierTab::tr("Overview"), make<CarrierOverview>});

    tabs.append({CarrierTab::tr("Connection"), make<CarrierForm>, isNoDemo});

    tabs.append({CarrierTab::tr("Routes"), make<RoutesTab>, {}, "routes"});

    tabs.append({CarrierTab::tr("Senders"), make<SendersTab>});

    tabs.append({CarrierTab::tr("Costs"), make<CostsTab>});

    tabs.append({CarrierTab::tr("PDU view"), make<PduTab>, isSmpp, "pdus"});

    // Simulator

    return tabs;
}

} // namespace cordboard::ui
