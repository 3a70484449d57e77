/**
 * The way to customers' web applications: a JSON text is POSTed to an application's URL, signed, and its answer is given back.
 * Nothing here holds a thread while it waits, and no URL reaches an address that the {@link
 * io.tandem.tropo.webhook.AddressPolicy} does not allow. Begin with {@link io.tandem.tropo.webhook.Webhooks}.
 */
package io.tandem.tropo.webhook;
