/** The Tropo WebAPI accent: customers' web applications say, document by document, what a call or text conversation does. */
package io.tandem.tropo;
