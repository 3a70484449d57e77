/** HTTP without a thread that waits: bodies of requests and answers, files, and pages of other origins. */
package io.tandem.session.http;
