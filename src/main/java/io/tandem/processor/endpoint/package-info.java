/** The addresses that agents' desktops connect to. */
package io.tandem.processor.endpoint;
