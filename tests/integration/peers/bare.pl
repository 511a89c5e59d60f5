#!/usr/bin/perl
# Net::SMPP at its barest, for ./dev bench smpp: answers whoever connects, says its loopback port, ends with its parent.
use strict;
use warnings;

use IO::Handle;
use Net::SMPP;

my $listener = Net::SMPP->new_listen('127.0.0.1', port => 0, smpp_version => 0x34) or die "bare.pl: $!\n";
STDOUT->autoflush(1);
print $listener->sockport, "\n";
my $submits = 0;
while (my $link = $listener->accept) {
    while (my $pdu = $link->read_pdu) {
        my %answer = (seq => $pdu->{seq});
        if ($pdu->{cmd} == Net::SMPP::CMD_submit_sm) {
            $link->submit_sm_resp(%answer, message_id => sprintf '%010d', ++$submits);
        } elsif ($pdu->{cmd} == Net::SMPP::CMD_bind_transceiver) {
            $link->bind_transceiver_resp(%answer, system_id => 'bench');
        } elsif ($pdu->{cmd} == Net::SMPP::CMD_enquire_link) {
            $link->enquire_link_resp(%answer);
        } elsif ($pdu->{cmd} == Net::SMPP::CMD_unbind) {
            $link->unbind_resp(%answer);
            last;
        }
    }
}
