package io.tandem.contact.service;

import io.tandem.contact.floor.SwitchInstruction;

/**
 * What the switch is told, as it goes through the Store: so that it comes after the change that wanted it, in order.
 *
 * @param customerId whose contact it is about
 * @param instruction what to do
 */
record SwitchOrder(long customerId, SwitchInstruction instruction) {}
