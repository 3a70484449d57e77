/** The files of a chat: the side channel that visitors' clients up- and download them by (spec 11.8). */
package io.tandem.chat.file;
