/** What visitors' clients can ask for, one class for each operation (spec 11.4). */
package io.tandem.chat.operation;
