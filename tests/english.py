"""An English article of our own, for the tests of what is told by its words."""

PARAGRAPHS = (
    "For more than a hundred years the only way across the river at Linhe was a wooden ferry that "
    "left when the ferryman thought it was full. Farmers carried their baskets on board, children "
    "sat on the rope at the bow, and the letters for the town travelled in a leather bag under the "
    "bench. Nobody could say how old the boat was, but everyone knew the sound of its bell.",
    "The bridge was opened on a cold morning in March. By nine there were so many people on both "
    "banks that the mayor had to speak from the back of a lorry, and most of what he said was lost "
    "in the wind. He thanked the engineers, who had worked through two winters, and then he cut "
    "the ribbon with a pair of garden shears because the proper scissors had been left at home.",
    "What the bridge changed first was the post. Until then a letter from the county seat had "
    "needed three days, one of them spent waiting for the ferry to fill. Now the van came over the "
    "river before breakfast, and the old postman, who had walked the hill road for thirty years, "
    "found that he was home again by noon with nothing left to carry.",
    "Not everyone was pleased. The owner of the tea house by the landing complained that guests "
    "no longer had to wait for anything, and that a man who does not wait does not drink tea. He "
    "moved his tables to the foot of the bridge in the second summer, where the drivers stopped to "
    "let their engines cool, and within a year he had built another room.",
    "The ferryman kept his boat. On holidays he takes visitors out to the middle of the river and "
    "rings the bell for them, and he tells them how the water looked when there was no bridge to "
    "throw a shadow on it. They ask him whether he is sorry. He says that a river is wide enough "
    "for two ways across, and that his knees are glad of the other one.",
)
