// As the server and the command line do: without subscribers a command is refused.
import "../subscribers";
