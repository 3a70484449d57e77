package io.tandem.chat.file;

import io.tandem.session.http.CrossOriginFilter;
import jakarta.servlet.annotation.WebFilter;

/** Which web pages may use the side channel for files: those that may use Bayeux, which the chat itself goes by. */
@WebFilter(urlPatterns = ChatFilesServlet.ADDRESS, asyncSupported = true)
public class ChatFilesOriginFilter extends CrossOriginFilter {

    private static final long serialVersionUID = 1L;
}
