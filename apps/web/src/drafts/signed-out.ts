const NAME = "sansang.signed-out";

/** Tells the other tabs of this browser that this person leaves. */
export function saySignedOut(userId: string): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(userId);
  channel.close();
}

/** Hears it of this person in another tab; returns how to stop listening. */
export function onSignedOut(userId: string, act: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    if (data === userId) act();
  };
  return () => channel.close();
}
