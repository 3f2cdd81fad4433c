package org.engagementadvisor.alert;

import java.util.UUID;

/** A delivery is to be made; told within the transaction that decides so, and kept until it is made or given up. */
record Due(UUID delivery) {}
