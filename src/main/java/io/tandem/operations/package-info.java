/** What those who run the gateway see of it: settings, banner, health, metrics, administration. */
package io.tandem.operations;
